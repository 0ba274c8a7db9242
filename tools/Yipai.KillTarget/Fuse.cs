using System.Diagnostics;

namespace Yipai.KillTarget;

/// <summary>Kills its own process (SIGKILL) before a write, but only after a limit was set.</summary>
public sealed class Fuse
{
    private int _left = -1;

    /// <summary>Sets how many more writes may pass.</summary>
    /// <remarks>A negative number lets all pass.</remarks>
    public void Light(int writes) => _left = writes;

    /// <summary>Call it before every write.</summary>
    public void Burn()
    {
        if (_left-- == 0)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
