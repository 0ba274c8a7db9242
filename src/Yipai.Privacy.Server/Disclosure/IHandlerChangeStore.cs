namespace Yipai.Privacy.Server.Disclosure;

/// <summary>Stores the changes of handler with their progress, so that any host goes on where another stopped.</summary>
/// <remarks>The calls join the transaction of <see cref="IYipaiUnitOfWork"/>.</remarks>
public interface IHandlerChangeStore
{
    /// <summary>Stores a new change.</summary>
    /// <returns>False, and nothing changes, if the id is known.</returns>
    ValueTask<bool> KeepAsync(HandlerId handlerId, PlannedHandlerChange change, CancellationToken cancellationToken = default);

    /// <summary>Finds a change.</summary>
    /// <remarks>Returns null if there is no such change.</remarks>
    ValueTask<PlannedHandlerChange?> FindAsync(HandlerId handlerId, Guid id, CancellationToken cancellationToken = default);

    /// <summary>Stores the progress of a change, and raises its version by one.</summary>
    /// <returns>False, and nothing changes, if the stored version is another one: another host took the step.</returns>
    ValueTask<bool> MoveAsync(HandlerId handlerId, PlannedHandlerChange change, CancellationToken cancellationToken = default);

    /// <summary>Reads the changes in the order of their ids.</summary>
    /// <param name="handlerId">The handler.</param>
    /// <param name="after">The last id that the reader has, or null to read from the first one.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    IAsyncEnumerable<PlannedHandlerChange> ReadAsync(
        HandlerId handlerId, Guid? after = null, CancellationToken cancellationToken = default);
}
