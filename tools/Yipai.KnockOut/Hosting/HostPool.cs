using System.Collections.Concurrent;

namespace Yipai.KnockOut.Hosting;

/// <summary>Keeps the test processes that nobody uses at the moment, by project.</summary>
internal sealed class HostPool(string folder) : IDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<HostProcess>> _idle = new(StringComparer.Ordinal);

    /// <summary>Returns an idle process of a project, or starts one.</summary>
    public HostProcess Take(string project) =>
        _idle.TryGetValue(project, out ConcurrentBag<HostProcess>? hosts) && hosts.TryTake(out HostProcess? host)
            ? host
            : HostProcess.Start(folder, project);

    /// <summary>Keeps a process for the next rule.</summary>
    public void Return(string project, HostProcess host) => _idle.GetOrAdd(project, _ => []).Add(host);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (HostProcess host in _idle.Values.SelectMany(hosts => hosts))
        {
            host.Dispose();
        }
    }
}
