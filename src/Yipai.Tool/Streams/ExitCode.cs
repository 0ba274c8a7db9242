namespace Yipai.Tool.Streams;

/// <summary>What a run ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, and something was found: a fault, damage, too much risk.</summary>
    public const int Found = 1;

    /// <summary>Not done.</summary>
    public const int Failed = 2;
}
