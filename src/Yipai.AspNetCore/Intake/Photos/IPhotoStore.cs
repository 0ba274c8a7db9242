using Yipai.Cases.Codes;

namespace Yipai.AspNetCore.Intake;

/// <summary>Stores photos by their digest.</summary>
/// <remarks>To keep photos elsewhere, register your own store.</remarks>
public interface IPhotoStore
{
    /// <summary>Stores a photo completely or not at all.</summary>
    /// <remarks>The same photo again changes nothing.</remarks>
    ValueTask KeepAsync(PhotoDigest digest, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>Opens a photo as a stream that can seek, or returns null if it is missing.</summary>
    /// <remarks>The caller disposes the stream.</remarks>
    ValueTask<Stream?> OpenAsync(PhotoDigest digest, CancellationToken cancellationToken = default);
}
