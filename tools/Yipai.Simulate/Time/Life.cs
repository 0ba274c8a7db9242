namespace Yipai.Simulate.Time;

/// <summary>Says whether a process still lives.</summary>
/// <remarks>Work of a dead process never runs, as after SIGKILL.</remarks>
internal sealed class Life
{
    /// <summary>Gets the life of what never dies, such as the city and the network.</summary>
    public static Life Endless { get; } = new();

    public bool IsOver { get; private set; }

    public void End() => IsOver = true;
}
