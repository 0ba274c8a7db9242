using System.CommandLine;
using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Tool.AuditLogs;
using Yipai.Tool.Cities;
using Yipai.Tool.Deidentification;
using Yipai.Tool.Detection;
using Yipai.Tool.Masking;
using Yipai.Tool.Policies;
using Yipai.Tool.Streams;

namespace Yipai.Tool;

/// <summary>The command with its groups; an error is one line and ends the run with 2.</summary>
internal static class ToolCommand
{
    /// <summary>Each group by its name; only the one that is called is made, so that a run starts fast.</summary>
    private static readonly (string Name, Func<StandardStreams, Command> Create)[] Groups =
    [
        ("scan", ScanCommand.Create), ("validate", ValidateCommand.Create), ("mask", MaskCommand.Create), ("pseudonymize", PseudonymizeCommand.Create),
        ("risk", RiskCommand.Create), ("policy", PolicyCommands.Create), ("audit", AuditCommands.Create),
        ("city", CityCommands.Create),
    ];

    public static async Task<int> RunAsync(string[] args, StandardStreams streams)
    {
        var root = new RootCommand("Personal values, the policy, the audit log and de-identification from a terminal.");
        bool isNamed = Array.Exists(Groups, group => group.Name == args.FirstOrDefault());
        foreach ((string name, Func<StandardStreams, Command> create) in Groups)
        {
            if (!isNamed || name == args[0])
            {
                root.Add(create(streams));
            }
        }

        try
        {
            ParseResult parsed = root.Parse(args);
            if (parsed.Errors.Count > 0 && args.Length > 0)
            {
                streams.Error.WriteLine(OneLine(string.Join(" ", parsed.Errors.Select(error => error.Message))));
                return ExitCode.Failed;
            }

            // Standard output is for what a command answers, and may be a file.
            TextWriter output = parsed.Errors.Count == 0 ? streams.Output : streams.Error;
            var configuration = new InvocationConfiguration { Output = output, Error = streams.Error, EnableDefaultExceptionHandler = false };
            int code = await parsed.InvokeAsync(configuration);
            streams.Output.Flush();
            return parsed.Errors.Count > 0 ? ExitCode.Failed : code;
        }
        catch (Exception exception) when (exception is PrivacyException or CasesException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Flush(streams);
            streams.Error.WriteLine(streams.Position.Length == 0 ? exception.Message : $"{streams.Position}: {exception.Message}");
            return ExitCode.Failed;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whoever calls the command from a script gets one line and a code, whatever went wrong.
            Flush(streams);
            string message = OneLine(exception.Message);
            streams.Error.WriteLine($"{(streams.Position.Length == 0 ? "yipai" : streams.Position)}: {message} ({exception.GetType().Name}) See --help.");
            return ExitCode.Failed;
        }
    }

    private static string OneLine(string message) =>
        string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What was written before an error is kept, where the reader is still there.</summary>
    private static void Flush(StandardStreams streams)
    {
        try
        {
            streams.Output.Flush();
        }
        catch (IOException)
        {
            // The error itself says so.
        }
    }
}
