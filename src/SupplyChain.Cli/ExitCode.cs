namespace SupplyChain.Cli;

/// <summary>What the program returns to its caller; docs/cli.md lists them.</summary>
internal static class ExitCode
{
    public const int Answered = 0;
    public const int ConditionHolds = 1;
    public const int WrongUsage = 2;
    public const int BadData = 3;
    public const int EndedEarly = 4;
    public const int Infeasible = 5;
    public const int Fault = 70;
    public const int CancelledWithoutAnswer = 130;
}
