using Yipai.Cases.Codes;

namespace Yipai.AspNetCore.Intake;

/// <summary>Stores photos by their digest. To keep photos elsewhere, register your own store.</summary>
public interface IPhotoStore
{
    /// <summary>Stores a photo completely or not at all. The same photo again changes nothing.</summary>
    ValueTask KeepAsync(PhotoDigest digest, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>Opens a photo as a stream that can seek, or returns null if it is missing. The caller disposes the stream.</summary>
    ValueTask<Stream?> OpenAsync(PhotoDigest digest, CancellationToken cancellationToken = default);
}
