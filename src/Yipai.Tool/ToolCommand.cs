using System.CommandLine;
using Sylvan.Data.Csv;
using Yipai.EntityFrameworkCore;
using Yipai.Privacy;
using Yipai.Tool.AuditLogs;
using Yipai.Tool.Deidentification;
using Yipai.Tool.Policies;

namespace Yipai.Tool;

/// <summary>The command with its groups; an error is one line and ends the run with 2.</summary>
internal static class ToolCommand
{
    public static async Task<int> RunAsync(string[] args, StandardStreams streams)
    {
        var root = new RootCommand("The policy, the audit log and de-identification from a terminal.")
        {
            PolicyCommands.Create(streams), AuditCommands.Create(streams), PseudonymizeCommand.Create(streams), RiskCommand.Create(streams),
        };
        try
        {
            var configuration = new InvocationConfiguration { Output = streams.Output, Error = streams.Error, EnableDefaultExceptionHandler = false };
            ParseResult parsed = root.Parse(args);
            int code = await parsed.InvokeAsync(configuration);
            return parsed.Errors.Count > 0 ? ExitCode.Failed : code;
        }
        catch (Exception exception) when (exception
            is PrivacyException or YipaiStorageException or IOException or InvalidDataException or UnauthorizedAccessException or CsvFormatException)
        {
            await streams.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
        finally
        {
            await streams.Output.FlushAsync();
        }
    }
}
