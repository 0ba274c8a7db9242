namespace Yipai.NativeSmoke;

/// <summary>Prints one line for each check and counts the failed checks.</summary>
internal sealed class CheckList
{
    public int Failures { get; private set; }

    public void That(string what, bool holds)
    {
        Failures += holds ? 0 : 1;
        Console.WriteLine($"{(holds ? "ok    " : "FAILED")} {what}");
    }

    /// <summary>Runs a group of checks.</summary>
    /// <remarks>An exception counts as a failure and ends only this group.</remarks>
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
