namespace Yipai.Client.Outbox;

/// <summary>Asked once more before an entry leaves: may it still be sent?</summary>
public interface IOutboxGate
{
    /// <summary>Whether consent and permission still carry the entry.</summary>
    ValueTask<bool> MayStillSendAsync(OutboxEntry entry, CancellationToken cancellationToken = default);
}
