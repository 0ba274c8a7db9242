namespace Yipai.Privacy.Server.Retention;

/// <summary>A store of the host that must receive withdrawals and closings again after a restore.</summary>
public interface IRestoreTarget
{
    /// <summary>Applies a withdrawal or a closing again.</summary>
    /// <remarks>An entry that the target already knows changes nothing.</remarks>
    ValueTask ReapplyAsync(JournalEntry entry, CancellationToken cancellationToken = default);
}
