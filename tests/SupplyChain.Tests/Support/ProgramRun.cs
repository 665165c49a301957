using SupplyChain.Cli;
using CommandLineProgram = SupplyChain.Cli.Cli;

namespace SupplyChain.Tests.Support;

/// <summary>Runs the program with the real library, through its writers.</summary>
internal static class ProgramRun
{
    public static (int ExitCode, string Output, string Error) Run(string input, params string[] args)
    {
        StringWriter output = new(), error = new();
        int exitCode = CommandLineProgram.RunAsync(args, new CliEnvironment { Out = output, Error = error, In = new StringReader(input) }).GetAwaiter().GetResult();
        return (exitCode, output.ToString(), error.ToString());
    }
}
