namespace Yipai.BrowserSmoke;

/// <summary>Says one line for each operation: its name, and why it failed if it did.</summary>
internal sealed class CheckList(Action<string> say)
{
    /// <summary>Calls an operation and checks its result.</summary>
    public async Task ThatAsync(string operation, Func<Task<bool>> holds)
    {
        try
        {
            say(await holds() ? $"ok {operation}" : $"FAILED {operation}: the result is wrong");
        }
        catch (Exception exception)
        {
            say($"FAILED {operation}: {exception}");
        }
    }
}
