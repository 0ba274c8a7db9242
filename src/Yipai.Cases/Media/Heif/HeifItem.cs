namespace Yipai.Cases.Media;

/// <summary>An item of a HEIF file: a picture, a tile, a thumbnail, EXIF or XMP (ISO/IEC 23008-12).</summary>
internal sealed class HeifItem(uint id)
{
    private static readonly HashSet<uint> Pictures = FourCharacterCode.Set("hvc1 av01 avc1 lhv1 vvc1 jpeg j2k1 grid iden iovl");

    public uint Id { get; } = id;

    public uint Type { get; set; }

    public bool IsKept { get; set; }

    /// <summary>Its entry among the items, with a blank name.</summary>
    public byte[] Entry { get; set; } = [];

    public long Offset { get; set; }

    /// <summary>Its entry among the locations, as it was.</summary>
    public byte[] Location { get; set; } = [];

    /// <summary>Whether its bytes stand in the item data box rather than in the file.</summary>
    public bool IsInside { get; set; }

    public List<ByteRange> Extents { get; } = [];

    /// <summary>The properties it has: index from 1, and whether a reader must understand it.</summary>
    public List<(int Index, bool IsEssential)> Properties { get; } = [];

    /// <summary>What it refers to.</summary>
    public List<(uint Type, List<uint> To)> References { get; } = [];

    public bool IsPicture => Pictures.Contains(Type);

    public MetadataKind Kind => FourCharacterCode.Name(Type) switch
    {
        "Exif" => MetadataKind.Exif,
        "mime" => MetadataKind.Description,
        _ when !IsPicture => MetadataKind.ApplicationData,
        _ when References.Exists(reference => reference.Type == FourCharacterCode.Of("thmb")) => MetadataKind.Thumbnail,
        _ => MetadataKind.AuxiliaryPicture,
    };
}
