using System.Security.Cryptography;
using System.Text;
using Yipai.Cases.Codes;
using Yipai.Privacy;

namespace Yipai.Cases.Wire;

/// <summary>The id in the address of an upload, which follows from its owner and from the digest of its photo.</summary>
/// <remarks>
/// Both sides compute it. So a client whose process died finds its upload again without having kept an address, and creating the same
/// upload twice gives one upload. The first half names the owner and the second half the photo; each is half of a SHA-256. Nobody finds
/// the id without knowing the owner, which is a pseudonym of 128 random bits.
/// </remarks>
public readonly record struct UploadId
{
    private const int HalfLength = 32;

    private UploadId(string text) => Text = text;

    /// <summary>Gets the first half, which all uploads of one owner share, 32 lower-case hexadecimal digits.</summary>
    public string OwnerPart => Text[..HalfLength];

    /// <summary>Gets the second half, which names the photo, 32 lower-case hexadecimal digits.</summary>
    public string PhotoPart => Text[HalfLength..];

    private string Text { get => field ?? throw new InvalidOperationException("This upload id is empty."); }

    /// <summary>Returns the id of a person's upload of a photo.</summary>
    /// <param name="owner">The person, or <see cref="ReportId.VisitorSubject"/> of the report to which a visitor's photo belongs.</param>
    /// <param name="photo">The digest of the whole photo.</param>
    public static UploadId Of(SubjectId owner, PhotoDigest photo)
    {
        SubjectId.ThrowIfDefault(owner);
        return new UploadId(PartOf(owner) + Half($"yipai-upload-photo\n{owner.Value}\n{photo.Hex}"));
    }

    /// <summary>Returns the half of an id that names an owner.</summary>
    public static string PartOf(SubjectId owner)
    {
        SubjectId.ThrowIfDefault(owner);
        return Half($"yipai-upload-owner\n{owner.Value}");
    }

    /// <summary>Tries to parse an id of 64 lower-case hexadecimal digits.</summary>
    public static bool TryParse(string? value, out UploadId id)
    {
        bool isId = value is { Length: 2 * HalfLength } && value.All(char.IsAsciiHexDigitLower);
        id = isId ? new UploadId(value!) : default;
        return isId;
    }

    /// <summary>Returns the id.</summary>
    public override string ToString() => Text;

    private static string Half(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HalfLength / 2));
}
