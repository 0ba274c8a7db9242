namespace Yipai.Tool.Streams;

/// <summary>Gives the exit codes of a run.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command is done and found something: a fault, damage, or too much risk.</summary>
    public const int Found = 1;

    /// <summary>The command failed.</summary>
    public const int Failed = 2;
}
