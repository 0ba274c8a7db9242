namespace Yipai.Cases.Media;

/// <summary>Represents an item of a HEIF file: a picture, a tile, a thumbnail, EXIF or XMP (ISO/IEC 23008-12).</summary>
internal sealed class HeifItem(uint id)
{
    private static readonly HashSet<uint> Pictures = FourCharacterCode.Set("hvc1 av01 avc1 lhv1 vvc1 jpeg j2k1 grid iden iovl");

    public uint Id { get; } = id;

    public uint Type { get; set; }

    public bool IsKept { get; set; }

    /// <summary>Gets or sets the entry in the item information, with the name blanked.</summary>
    public byte[] Entry { get; set; } = [];

    public long Offset { get; set; }

    /// <summary>Gets or sets the entry in the item locations, unchanged.</summary>
    public byte[] Location { get; set; } = [];

    /// <summary>Indicates whether the item's bytes are in the item data box rather than elsewhere in the file.</summary>
    public bool IsInside { get; set; }

    public List<ByteRange> Extents { get; } = [];

    /// <summary>Gets the properties of the item: the index from 1, and whether a reader must understand the property.</summary>
    public List<(int Index, bool IsEssential)> Properties { get; } = [];

    /// <summary>Gets the references to other items.</summary>
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
