namespace Yipai.Testing.Stores;

/// <summary>Describes one access of the client to the storage of its device.</summary>
/// <param name="Name">The store and the call, such as <c>outbox.settle</c>.</param>
/// <param name="Adds">Whether the access adds data, so that a full disk refuses it.</param>
public sealed record DiskOperation(string Name, bool Adds);
