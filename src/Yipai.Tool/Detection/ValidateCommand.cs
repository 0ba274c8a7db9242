using System.CommandLine;
using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Detection;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Detection;

/// <summary>Implements <c>yipai validate</c>, which reads one value on each line and writes one verdict for each.</summary>
internal static class ValidateCommand
{
    public static Command Create(StandardStreams streams)
    {
        var kind =
            new Argument<string>("KIND") { Description = "The kind of the values: " + string.Join(", ", ValueValidators.Kinds) + "." };
        kind.AcceptOnlyFromAmong([.. ValueValidators.Kinds]);
        var command = new Command(
            "validate", "Read one value on each line and write valid, or invalid and the reason. Exits with 1 if any value is invalid.")
        {
            kind,
        };
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(kind);
            bool areValid = true;
            using var input = new StreamReader(streams.Input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            for (long line = 1; input.ReadLine() is { } value; line++)
            {
                streams.Position = $"line {line}";
                ValueCheck check = ValueValidators.Validate(name, value);
                areValid &= check.IsValid;
                streams.Output.WriteLine(check.ToString());
            }

            return areValid ? ExitCode.Done : ExitCode.Found;
        });
        return command;
    }
}
