namespace Yipai.Privacy.Server.Purchases;

/// <summary>Keeps orders and rewards, and paid orders for three years (E-commerce law 31).</summary>
/// <remarks>The calls join a running unit of work.</remarks>
public interface IPurchaseStore
{
    /// <summary>The number of entries that one call returns at most, 100.</summary>
    const int PageSize = 100;

    /// <summary>Keeps an entry, or takes over a pending one whose payment institution never answered.</summary>
    /// <param name="handlerId">The handler.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="staleBefore">A pending entry from before this time belongs to nobody any more.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>True for the one caller who may go on. False, and nothing changes, for everybody else.</returns>
    ValueTask<bool> ClaimAsync(
        HandlerId handlerId, PurchaseEntry entry, DateTimeOffset staleBefore, CancellationToken cancellationToken = default);

    /// <summary>Finds an entry by its id, or returns null.</summary>
    ValueTask<PurchaseEntry?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default);

    /// <summary>Returns the entries of a person after an id, in the order of their ids, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<PurchaseEntry>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default);

    /// <summary>Returns the orders of everybody after an id, in the order of their ids, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<PurchaseEntry>> ReadOrdersAsync(
        HandlerId handlerId, string? after, CancellationToken cancellationToken = default);

    /// <summary>Returns the points of a person: what the entries add, less what they cost.</summary>
    ValueTask<int> ReadBalanceAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Ends a pending order.</summary>
    /// <returns>False, and nothing changes, if the order is not pending.</returns>
    ValueTask<bool> SettleAsync(
        HandlerId handlerId, string id, PurchaseState settled, CancellationToken cancellationToken = default);

    /// <summary>Removes a pending order, because the payment institution gave no answer.</summary>
    ValueTask ReleaseAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default);

    /// <summary>Gives a reward another id, so that it no longer names the report that earned it (PIPL 47).</summary>
    ValueTask RenameAsync(HandlerId handlerId, string id, string newId, CancellationToken cancellationToken = default);

    /// <summary>Erases what nobody is owed after an account is closed: everything but the paid orders (E-commerce law 31).</summary>
    ValueTask ForfeitAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Erases every entry of a person.</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Erases the paid orders that were placed before a time.</summary>
    /// <returns>The number of erased orders.</returns>
    ValueTask<int> EraseBeforeAsync(HandlerId handlerId, DateTimeOffset before, CancellationToken cancellationToken = default);
}
