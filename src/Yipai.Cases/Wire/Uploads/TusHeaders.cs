namespace Yipai.Cases.Wire;

/// <summary>Names and fixed values of the upload protocol tus 1.0.0 with its extensions creation, checksum, expiration and
/// termination.</summary>
public static class TusHeaders
{
    /// <summary>The version that every request and answer names in <see cref="Resumable"/>.</summary>
    public const string Version = "1.0.0";

    /// <summary>The media type of a PATCH.</summary>
    public const string PatchMediaType = "application/offset+octet-stream";

    /// <summary>Names the version; a server answers 412 to another.</summary>
    public const string Resumable = "Tus-Resumable";

    /// <summary>Lists the versions of a server, the preferred one first.</summary>
    public const string Versions = "Tus-Version";

    /// <summary>Lists the extensions of a server, separated by commas.</summary>
    public const string Extension = "Tus-Extension";

    /// <summary>Names the largest upload in bytes.</summary>
    public const string MaxSize = "Tus-Max-Size";

    /// <summary>Lists the checksum algorithms of a server, separated by commas.</summary>
    public const string ChecksumAlgorithms = "Tus-Checksum-Algorithm";

    /// <summary>Names the place in bytes at which a PATCH goes on, or up to which the server has the upload.</summary>
    public const string Offset = "Upload-Offset";

    /// <summary>Names the size of the whole upload in bytes.</summary>
    public const string Length = "Upload-Length";

    /// <summary>Carries pairs of key and Base64 value.</summary>
    public const string Metadata = "Upload-Metadata";

    /// <summary>Carries algorithm and digest of the bytes of one PATCH.</summary>
    public const string Checksum = "Upload-Checksum";

    /// <summary>Names when the server forgets an unfinished upload.</summary>
    public const string Expires = "Upload-Expires";

    /// <summary>The key of the metadata that holds the SHA-256 of the whole photo, 64 lower-case hexadecimal digits.</summary>
    public const string DigestKey = "digest";

    /// <summary>The key of the metadata that holds the id of the report to which a visitor's photo belongs.</summary>
    public const string ReportKey = "report";

    /// <summary>The status of an answer to a PATCH whose checksum differs.</summary>
    public const int ChecksumMismatch = 460;
}
