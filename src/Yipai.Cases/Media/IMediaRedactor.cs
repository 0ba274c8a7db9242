namespace Yipai.Cases.Media;

/// <summary>Makes faces and plates unrecognisable (打码) before anything is published.</summary>
/// <remarks>
/// A host brings its own: this package detects nothing. Bystanders and plates are personal information of others, whom no consent of the
/// reporter covers (PIPL 25, 26; Civil Code 1019; S31).
/// </remarks>
public interface IMediaRedactor
{
    /// <summary>Redacts a file whose metadata is gone.</summary>
    /// <param name="format">Its format.</param>
    /// <param name="media">The file, seekable, from its start; not to be closed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The redacted file, seekable, of any known format, closed by the caller; null where a person must look at it.</returns>
    ValueTask<Stream?> RedactAsync(MediaFormat format, Stream media, CancellationToken cancellationToken = default);
}
