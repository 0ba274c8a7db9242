namespace Yipai.Cases.Media;

/// <summary>Checks the descriptions of a track's coding (ISO/IEC 14496-12, 8.5.2 and 12.1.3).</summary>
/// <remarks>An unknown coding is refused, because it may be encrypted or hold unchecked data.</remarks>
internal sealed class Mp4SampleEntries(BoxScrub scrub, bool isSound)
{
    private const int EntriesStart = 8;
    private const int VendorStart = 12;
    private const int VendorLength = 4;
    private const int CompressorStart = 42;
    private const int CompressorLength = 32;
    private const int VideoLength = 78;
    private const int SoundLength = 28;

    private static readonly HashSet<uint> VideoCodings = FourCharacterCode.Set(
        "avc1 avc2 avc3 avc4 hvc1 hev1 dvh1 dvhe dvav dva1 av01 vp08 vp09 mp4v s263 h263 jpeg mjpa mjpb apch apcn apcs apco ap4h ap4x");

    private static readonly HashSet<uint> SoundCodings = FourCharacterCode.Set(
        "mp4a ac-3 ec-3 alac samr sawb Opus fLaC sowt twos lpcm ipcm fpcm ulaw alaw in24 in32 fl32 fl64 .mp3 ima4 QDM2");

    private static readonly HashSet<uint> Parameters = FourCharacterCode.Set(
        "avcC hvcC lhvC av1C vpcC esds btrt pasp clap fiel gama mdcv clli SmDm CoLL dvcC dvvC dvwC d263 glbl "
        + "chan dac3 dec3 dOps dfLa alac damr srat pcmC chnl frma enda mp4a");

    private static readonly HashSet<uint> Ignorable = FourCharacterCode.Set("udta uuid meta free skip SA3D st3d sv3d");

    /// <summary>Gets the real size of sound samples whose sizes table says 1 byte.</summary>
    public SoundPacket PacketOfOne { get; private set; }

    public async ValueTask TakeAsync(MediaBox descriptions)
    {
        int version = await Mp4Header.VersionAsync(descriptions, scrub).ConfigureAwait(false);
        foreach (MediaBox entry in await descriptions.ReadChildrenAsync(scrub.Reader, EntriesStart).ConfigureAwait(false))
        {
            if (!(isSound ? SoundCodings : VideoCodings).Contains(entry.Type))
            {
                throw entry.Unsupported();
            }

            int fixedLength = isSound ? await SoundLengthAsync(entry, version).ConfigureAwait(false) : VideoLength;
            if (entry.PayloadLength < fixedLength)
            {
                throw entry.Malformed();
            }

            await scrub.BlankAsync(entry.Payload + VendorStart, VendorLength, MetadataKind.ApplicationData).ConfigureAwait(false);
            if (!isSound)
            {
                await scrub.BlankAsync(entry.Payload + CompressorStart, CompressorLength, MetadataKind.ApplicationData)
                    .ConfigureAwait(false);
            }

            await TakeParametersAsync(entry, fixedLength).ConfigureAwait(false);
        }
    }

    // QuickTime descriptions of sound have three lengths. ISO files number their descriptions by version and use the shortest.
    private async ValueTask<int> SoundLengthAsync(MediaBox entry, int descriptionsVersion)
    {
        uint version = await Mp4Header.ReadAsync(entry, scrub, 8).ConfigureAwait(false) >> 16;
        if (version == 2)
        {
            PacketOfOne = new SoundPacket(
                await Mp4Header.ReadAsync(entry, scrub, 56).ConfigureAwait(false),
                Math.Max(1, await Mp4Header.ReadAsync(entry, scrub, 60).ConfigureAwait(false)));
            return SoundLength + 36;
        }

        uint channelsAndBits = await Mp4Header.ReadAsync(entry, scrub, 16).ConfigureAwait(false);
        PacketOfOne = SoundPacket.Of(entry.Type, channelsAndBits >> 16, channelsAndBits & 0xFFFF);
        if (version == 1 && descriptionsVersion == 0)
        {
            uint samples = await Mp4Header.ReadAsync(entry, scrub, SoundLength).ConfigureAwait(false);
            uint bytes = await Mp4Header.ReadAsync(entry, scrub, SoundLength + 8).ConfigureAwait(false);
            PacketOfOne = samples > 0 ? new SoundPacket(bytes, samples) : PacketOfOne;
            return SoundLength + 16;
        }

        return SoundLength;
    }

    private async ValueTask TakeParametersAsync(MediaBox parent, int skipped)
    {
        foreach (MediaBox box in await MediaBox.ReadAllAsync(scrub.Reader, parent.Payload + skipped, parent.End, canTerminate: true)
            .ConfigureAwait(false))
        {
            if (box.Type == FourCharacterCode.Of("colr"))
            {
                await scrub.CleanColorAsync(box).ConfigureAwait(false);
            }
            else if (box.Type == FourCharacterCode.Of("wave") && skipped > 0)
            {
                await TakeParametersAsync(box, 0).ConfigureAwait(false);
            }
            else if (Ignorable.Contains(box.Type))
            {
                await scrub.FreeAsync(box, Mp4Header.KindOf(box)).ConfigureAwait(false);
            }
            else if (!Parameters.Contains(box.Type))
            {
                throw box.Unknown();
            }
        }
    }
}
