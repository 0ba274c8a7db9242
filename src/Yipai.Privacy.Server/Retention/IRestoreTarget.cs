namespace Yipai.Privacy.Server.Retention;

/// <summary>Something of the host's that must learn again, after a restore, what people said no to.</summary>
public interface IRestoreTarget
{
    /// <summary>Takes a withdrawal or a closing again; one that is known already changes nothing.</summary>
    ValueTask ReapplyAsync(JournalEntry entry, CancellationToken cancellationToken = default);
}
