using System.Diagnostics;

namespace Yipai.KillTarget;

/// <summary>Kills its own process (SIGKILL) before a write; not before it is lit.</summary>
public sealed class Fuse
{
    private int _left = -1;

    /// <summary>From now on, so many writes pass; below 0, all.</summary>
    public void Light(int writes) => _left = writes;

    /// <summary>Stands before every write.</summary>
    public void Burn()
    {
        if (_left-- == 0)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
