using Yipai.Cases.Wire;

namespace Yipai.Client.Uploads;

/// <summary>Describes what one attempt uploads.</summary>
/// <param name="open">Opens the content for one reading, from its start to its end; the stream has a length.</param>
/// <param name="metadata">What the city needs to know of the content.</param>
internal sealed class UploadOrder(Func<CancellationToken, ValueTask<Stream>> open, UploadMetadata metadata)
{
    public Func<CancellationToken, ValueTask<Stream>> Open => open;

    public UploadMetadata Metadata => metadata;

    /// <summary>Gets the path of an upload that an earlier attempt may have begun, or null.</summary>
    public string? KnownPath { get; init; }

    /// <summary>Gets the question before each chunk: whether the content may still be sent.</summary>
    public Func<CancellationToken, ValueTask<bool>> MayGoOn { get; init; } = _ => ValueTask.FromResult(true);

    /// <summary>Gets what learns the bytes that have left, and the bytes that the city has acknowledged.</summary>
    public Action<long, long> Progress { get; init; } = (_, _) => { };

    /// <summary>Gets the session of the sender, or null for a visitor.</summary>
    public AccountSession? Session { get; init; }
}
