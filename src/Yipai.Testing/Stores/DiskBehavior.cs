namespace Yipai.Testing.Stores;

/// <summary>Runs around every access to a storage.</summary>
/// <remarks>Derive from it to fail, to wait, or to end the process at any step.</remarks>
public class DiskBehavior
{
    /// <summary>Gets a disk that always works at once.</summary>
    public static DiskBehavior Healthy { get; } = new();

    /// <summary>Runs before the access.</summary>
    /// <remarks>If the call throws, the access does not happen.</remarks>
    public virtual ValueTask BeforeAsync(DiskOperation operation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs after the access has happened and before the caller knows of it.</summary>
    public virtual ValueTask AfterAsync(DiskOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return ValueTask.CompletedTask;
    }
}
