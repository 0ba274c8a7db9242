using System.CommandLine;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Shells;

/// <summary>Implements <c>yipai completion</c>, which prints the lines that let a shell complete the command.</summary>
/// <remarks>
/// The shell asks the command itself with the directive <c>[suggest]</c>, so that completion never lags behind the options.
/// </remarks>
internal static class CompletionCommand
{
    private const string Bash = """
        _yipai() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(yipai "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _yipai yipai
        """;

    private const string Zsh = """
        _yipai() {
          local -a found
          found=("${(@f)$(yipai "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          compadd -a found
          _files
        }
        compdef _yipai yipai
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName yipai -ScriptBlock {
          param($word, $line, $position)
          yipai "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }
        """;

    public static Command Create(StandardStreams streams)
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell: bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", "Print the lines that let a shell complete this command. Add them to its profile.")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            streams.Output.WriteLine(parsed.GetValue(shell) switch { "zsh" => Zsh, "pwsh" => PowerShell, _ => Bash });
            return ExitCode.Done;
        });
        return command;
    }
}
