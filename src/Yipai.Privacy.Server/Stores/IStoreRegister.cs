namespace Yipai.Privacy.Server.Stores;

/// <summary>Keeps the declarations of the handler's stores, so that everybody can read what is kept where (P4.2.1/1).</summary>
/// <remarks>The calls join a running unit of work.</remarks>
public interface IStoreRegister
{
    /// <summary>The largest number of stores of a handler, 100.</summary>
    const int MaxStores = 100;

    /// <summary>Keeps a declaration, or replaces the one of the same name.</summary>
    /// <returns>False, and nothing changes, if the register holds the same declaration already.</returns>
    ValueTask<bool> KeepAsync(HandlerId handlerId, DeclaredStore declared, CancellationToken cancellationToken = default);

    /// <summary>Removes the declaration of a store that the handler no longer uses.</summary>
    /// <returns>False, and nothing changes, if there is no such declaration.</returns>
    ValueTask<bool> RemoveAsync(HandlerId handlerId, string name, CancellationToken cancellationToken = default);

    /// <summary>Returns the declarations in the order of their names, at most <see cref="MaxStores"/>.</summary>
    ValueTask<IReadOnlyList<DeclaredStore>> ReadAsync(HandlerId handlerId, CancellationToken cancellationToken = default);
}
