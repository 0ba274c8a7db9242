using System.CommandLine;
using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Detection;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Detection;

/// <summary><c>yipai validate</c>: a value a line, a verdict a line.</summary>
internal static class ValidateCommand
{
    public static Command Create(StandardStreams streams)
    {
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", ValueValidators.Kinds) + "." };
        kind.AcceptOnlyFromAmong([.. ValueValidators.Kinds]);
        var command = new Command("validate", "Read one value a line; write valid, or invalid and the reason. 1 when any is invalid.") { kind };
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
