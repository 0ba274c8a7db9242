namespace Yipai.Privacy.Server.Storage;

/// <summary>Prepares what a server stores in before the first request.</summary>
public interface IYipaiStorage
{
    /// <summary>Creates or upgrades the tables.</summary>
    /// <remarks>Several processes may call it at the same time. One migrates and the others wait.</remarks>
    /// <param name="cancellationToken">Cancels the wait. Tables are then as they were or as they should be.</param>
    Task MigrateAsync(CancellationToken cancellationToken = default);
}
