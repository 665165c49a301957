namespace SupplyChain.Cli;

/// <summary>What <c>--lang</c> asks for.</summary>
internal enum AnswerLanguage
{
    English = 0,
    Chinese = 1,

    /// <summary>Both, Chinese first.</summary>
    Both = 2,
}
