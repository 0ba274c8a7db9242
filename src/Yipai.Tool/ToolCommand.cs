using System.CommandLine;
using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Tool.AuditLogs;
using Yipai.Tool.Cities;
using Yipai.Tool.Deidentification;
using Yipai.Tool.Detection;
using Yipai.Tool.Languages;
using Yipai.Tool.Masking;
using Yipai.Tool.Policies;
using Yipai.Tool.Shells;
using Yipai.Tool.Streams;

namespace Yipai.Tool;

/// <summary>Runs the command with its groups.</summary>
/// <remarks>An error is one line and ends the run with exit code 2.</remarks>
internal static class ToolCommand
{
    /// <summary>Lists the groups by name.</summary>
    /// <remarks>Only the group that is called is created, so that a run starts fast.</remarks>
    private static readonly (string Name, Func<StandardStreams, Command> Create)[] Groups =
    [
        ("scan", ScanCommand.Create), ("validate", ValidateCommand.Create), ("mask", MaskCommand.Create),
        ("pseudonymize", PseudonymizeCommand.Create), ("risk", RiskCommand.Create), ("policy", PolicyCommands.Create),
        ("audit", AuditCommands.Create), ("city", CityCommands.Create), ("completion", CompletionCommand.Create),
    ];

    /// <summary>Runs the command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="streams">The streams of the run.</param>
    /// <param name="locale">The locale of the user, such as <c>zh_CN.UTF-8</c>, which chooses the language of the help.</param>
    public static async Task<int> RunAsync(string[] args, StandardStreams streams, string locale = "")
    {
        args = args is ["help", .. var named] ? [.. named, "--help"] : args;
        RootCommand root = CreateRoot(args.FirstOrDefault(), streams);
        int language = Array.IndexOf(args, ChineseHelp.Option) + 1;
        if (ChineseHelp.IsChinese(language > 0 && language < args.Length ? args[language] : locale))
        {
            ChineseHelp.Apply(root);
        }

        try
        {
            ParseResult parsed = root.Parse(args);
            bool suggests = args is [['[', ..], ..];
            if (parsed.Errors.Count > 0 && args.Length > 0 && !suggests)
            {
                streams.Error.WriteLine(OneLine(string.Join(" ", parsed.Errors.Select(error => error.Message))));
                return ExitCode.Failed;
            }

            // Standard output is for the answers of a command and may be a file.
            TextWriter output = parsed.Errors.Count == 0 || suggests ? streams.Output : streams.Error;
            var configuration = new InvocationConfiguration
            {
                Output = output, Error = streams.Error, EnableDefaultExceptionHandler = false,
            };
            int code = await parsed.InvokeAsync(configuration);
            streams.Output.Flush();
            return parsed.Errors.Count > 0 && !suggests ? ExitCode.Failed : code;
        }
        catch (Exception exception)
            when (exception is PrivacyException or CasesException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Flush(streams);
            streams.Error.WriteLine(streams.Position.Length == 0 ? exception.Message : $"{streams.Position}: {exception.Message}");
            return ExitCode.Failed;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A script that calls the command gets one line and an exit code, whatever went wrong.
            Flush(streams);
            string message = OneLine(exception.Message);
            string place = streams.Position.Length == 0 ? "yipai" : streams.Position;
            streams.Error.WriteLine($"{place}: {message} ({exception.GetType().Name}) See --help.");
            return ExitCode.Failed;
        }
    }

    /// <summary>Creates the command with the named group, or with all groups if none is named.</summary>
    internal static RootCommand CreateRoot(string? named, StandardStreams streams)
    {
        var language = new Option<string>(ChineseHelp.Option)
        {
            Description = "The language of the help: en or zh. The default follows LANG.", Recursive = true,
        };
        language.AcceptOnlyFromAmong("en", "zh");
        const string Purpose = "Find and mask personal values, read the policy, verify the audit log and de-identify rows.";
        var root = new RootCommand(Purpose) { language };
        bool isNamed = Array.Exists(Groups, group => group.Name == named);
        foreach ((string name, Func<StandardStreams, Command> create) in Groups)
        {
            if (!isNamed || name == named)
            {
                root.Add(create(streams));
            }
        }

        return root;
    }

    private static string OneLine(string message) =>
        string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Keeps what was written before an error, if the reader of standard output still exists.</summary>
    private static void Flush(StandardStreams streams)
    {
        try
        {
            streams.Output.Flush();
        }
        catch (IOException)
        {
            // The error itself is reported already.
        }
    }
}
