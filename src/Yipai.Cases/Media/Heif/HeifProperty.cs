namespace Yipai.Cases.Media;

/// <summary>Represents a property that items share: its type and payload.</summary>
internal sealed record HeifProperty(uint Type, long Offset, byte[] Payload)
{
    private static readonly HashSet<uint> Visible = FourCharacterCode.Set(
        "ispe pixi colr hvcC av1C avcC lhvC vvcC jpgC irot imir clap pasp auxC rloc lsel a1op a1lx clli mdcv cclv amve ndwt");

    private static readonly byte[][] AlphaTypes =
    [
        [.. "urn:mpeg:hevc:2015:auxid:1\0"u8], [.. "urn:mpeg:avc:2015:auxid:1\0"u8], [.. "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0"u8],
    ];

    /// <summary>Indicates whether the property changes the visible picture.</summary>
    /// <remarks>All other properties are removed.</remarks>
    public bool IsVisible => Visible.Contains(Type);

    /// <summary>Indicates whether the property marks its item as the transparency of another item.</summary>
    public bool IsAlpha => Type == FourCharacterCode.Of("auxC")
        && Payload.Length > 4 && Array.Exists(AlphaTypes, type => Payload.AsSpan(4).SequenceEqual(type));

    public MetadataKind Kind => FourCharacterCode.Name(Type) switch
    {
        "udes" or "altt" => MetadataKind.Description,
        "crtt" or "mdft" => MetadataKind.CaptureTime,
        _ => MetadataKind.ApplicationData,
    };
}
