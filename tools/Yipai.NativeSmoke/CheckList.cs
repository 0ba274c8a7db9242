namespace Yipai.NativeSmoke;

/// <summary>Prints one line per check and counts those that failed.</summary>
internal sealed class CheckList
{
    public int Failures { get; private set; }

    public void That(string what, bool holds)
    {
        Failures += holds ? 0 : 1;
        Console.WriteLine($"{(holds ? "ok    " : "FAILED")} {what}");
    }

    /// <summary>Runs a group of checks; an exception is a failure and ends the group only.</summary>
    public async Task GroupAsync(string name, Func<Task> checks)
    {
        try
        {
            await checks();
        }
        catch (Exception exception)
        {
            That($"{name}: {exception}", holds: false);
        }
    }
}
