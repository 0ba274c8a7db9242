using System.Security.Cryptography;
using Yipai.Cases.Wire;

namespace Yipai.AspNetCore.Intake;

/// <summary>Represents one part of an upload as it arrives.</summary>
/// <remarks>
/// A part with a checksum counts as a whole or not at all. Of a part without one, every byte counts that arrived before the connection
/// broke.
/// </remarks>
/// <param name="body">The bytes.</param>
/// <param name="checksum">The checksum that the sender named, or null.</param>
/// <param name="length">The number of bytes that the sender announced, or null.</param>
public sealed class UploadPart(Stream body, UploadChecksum? checksum, long? length)
{
    private const int BufferLength = 81920;

    private readonly Stream _body = body ?? throw new ArgumentNullException(nameof(body));

    /// <summary>Gets the checksum algorithms that a part may name.</summary>
    public static IReadOnlyList<string> Algorithms { get; } = ["sha256", "sha1"];

    /// <summary>Gets the number of bytes that arrived.</summary>
    internal long Received { get; private set; }

    /// <summary>Adds the bytes to an upload and checks them, and returns why it refuses them, or null.</summary>
    /// <remarks>
    /// It takes no token. The server ends the reading itself when the connection breaks, and a token would drop the bytes that are there.
    /// </remarks>
    internal async Task<IntakeRefusal?> CopyToAsync(IUploadWriter writer)
    {
        long room = writer.Upload.Length - writer.Upload.Offset;
        if (length > room)
        {
            return new IntakeRefusal(IntakeReason.TooLarge);
        }

        using IncrementalHash? hash = CreateHash();
        if (checksum is not null && hash is null)
        {
            return new IntakeRefusal(IntakeReason.BadRequest);
        }

        try
        {
            if (!await CopyAsync(writer, room, hash).ConfigureAwait(false))
            {
                return new IntakeRefusal(IntakeReason.TooLarge);
            }
        }
        catch (Exception exception) when (hash is null && exception is IOException or OperationCanceledException && Received < room)
        {
            await writer.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        return hash is null || CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), checksum!.Digest.Span)
            ? null : new IntakeRefusal(IntakeReason.ChecksumMismatch);
    }

    /// <summary>Copies the body, and returns false if it is longer than the room for it.</summary>
    private async Task<bool> CopyAsync(IUploadWriter writer, long room, IncrementalHash? hash)
    {
        var buffer = new byte[BufferLength];
        int read;
        while ((read = await _body.ReadAsync(buffer, CancellationToken.None).ConfigureAwait(false)) > 0)
        {
            if (Received + read > room)
            {
                return false;
            }

            ReadOnlyMemory<byte> bytes = buffer.AsMemory(0, read);
            hash?.AppendData(bytes.Span);
            await writer.AppendAsync(bytes, CancellationToken.None).ConfigureAwait(false);
            Received += read;
        }

        return true;
    }

    private IncrementalHash? CreateHash() => checksum?.Algorithm switch
    {
        "sha256" => IncrementalHash.CreateHash(HashAlgorithmName.SHA256),

        // Every server of the extension knows SHA-1. It finds damage on the way; the SHA-256 of the whole photo finds forgery.
        "sha1" => IncrementalHash.CreateHash(HashAlgorithmName.SHA1),
        _ => null,
    };
}
