using System.Buffers;
using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>One pass over a photo: what is needed is written, what is not is noted by kind.</summary>
internal sealed class ScrubPass(int length)
{
    private const int JfifLength = 14;
    private const int AdobeLength = 12;
    private const int FrameLength = 6;
    private const int ComponentLength = 3;

    private readonly ArrayBufferWriter<byte> _body = new(length);
    private readonly SortedSet<MetadataKind> _removed = [];
    private byte[]? _jfif;
    private byte? _orientation;
    private bool _framed;
    private bool _scanned;
    private int _width;
    private int _height;

    public void Take(JpegSegment segment)
    {
        switch (segment.Marker)
        {
            case byte marker when JpegMarker.IsFrame(marker):
                TakeFrame(segment);
                break;
            case JpegMarker.StartOfScan:
                _scanned = _framed ? true : throw CasesException.NotJpeg();
                TakeExact(segment);
                break;
            case JpegMarker.NumberOfLines:
                TakeNumberOfLines(segment);
                break;
            case JpegMarker.HuffmanTables or JpegMarker.ArithmeticConditioning:
            case JpegMarker.QuantizationTables or JpegMarker.RestartInterval:
                TakeExact(segment);
                break;
            case JpegMarker.Comment:
                _removed.Add(MetadataKind.Comment);
                break;
            case >= JpegMarker.App0 and <= JpegMarker.App15:
                TakeApplication(segment);
                break;
            default:
                throw CasesException.NotJpeg();
        }
    }

    public ScrubbedPhoto Finish(bool trailing)
    {
        if (!_scanned)
        {
            throw CasesException.CutPhoto();
        }

        if (_width == 0 || _height == 0)
        {
            throw CasesException.NotJpeg();
        }

        if (trailing)
        {
            _removed.Add(MetadataKind.TrailingData);
        }

        var file = new ArrayBufferWriter<byte>(_body.WrittenCount + 64);
        file.Write([JpegMarker.Prefix, JpegMarker.StartOfImage]);
        if (_jfif is not null)
        {
            Write(file, new JpegSegment(JpegMarker.App0, _jfif, []));
        }

        if (ExifOrientation.Matters(_orientation.GetValueOrDefault()))
        {
            Write(file, new JpegSegment(JpegMarker.App1, ExifOrientation.Payload(_orientation.GetValueOrDefault()), []));
        }

        file.Write(_body.WrittenSpan);
        file.Write([JpegMarker.Prefix, JpegMarker.EndOfImage]);
        return new ScrubbedPhoto(file.WrittenSpan.ToArray(), _width, _height, [.. _removed]);
    }

    private void TakeExact(JpegSegment segment)
    {
        if (!JpegTables.AreExact(segment.Marker, segment.Payload))
        {
            throw CasesException.NotJpeg();
        }

        Write(_body, segment);
    }

    private void TakeFrame(JpegSegment segment)
    {
        if (_framed || segment.Payload.Length < FrameLength || segment.Payload.Length != FrameLength + segment.Payload[5] * ComponentLength)
        {
            throw CasesException.NotJpeg();
        }

        _framed = true;
        _height = BinaryPrimitives.ReadUInt16BigEndian(segment.Payload[1..]);
        _width = BinaryPrimitives.ReadUInt16BigEndian(segment.Payload[3..]);
        Write(_body, segment);
    }

    // A frame may leave its height open; then this segment, behind the first scan, says it (T.81 B.2.5).
    private void TakeNumberOfLines(JpegSegment segment)
    {
        if (!_scanned || segment.Payload.Length != 2)
        {
            throw CasesException.NotJpeg();
        }

        _height = BinaryPrimitives.ReadUInt16BigEndian(segment.Payload);
        Write(_body, segment);
    }

    private void TakeApplication(JpegSegment segment)
    {
        ReadOnlySpan<byte> payload = segment.Payload;
        switch (segment.Marker)
        {
            case JpegMarker.App0 when payload.Length >= JfifLength && payload.StartsWith("JFIF\0"u8):
                TakeJfif(payload);
                break;
            case JpegMarker.App0 when payload.StartsWith("JFXX\0"u8):
                _removed.Add(MetadataKind.Thumbnail);
                break;
            case JpegMarker.App1 when payload.StartsWith(ExifOrientation.Signature):
                TakeExif(payload);
                break;
            case JpegMarker.App1 when payload.StartsWith("http://ns.adobe.com/"u8):
            case JpegMarker.App13:
                _removed.Add(MetadataKind.Description);
                break;
            case JpegMarker.App2 when payload.StartsWith("ICC_PROFILE\0"u8):
                Write(_body, segment);
                break;
            case JpegMarker.App14 when payload.Length >= AdobeLength && payload.StartsWith("Adobe"u8):
                Write(_body, new JpegSegment(segment.Marker, payload[..AdobeLength], []));
                break;
            default:
                _removed.Add(MetadataKind.ApplicationData);
                break;
        }
    }

    private void TakeJfif(ReadOnlySpan<byte> payload)
    {
        if (payload.Length > JfifLength)
        {
            _removed.Add(MetadataKind.Thumbnail);
        }

        // Version, units and density stay; width and height of the thumbnail become zero.
        _jfif ??= [.. payload[..(JfifLength - 2)], 0, 0];
    }

    private void TakeExif(ReadOnlySpan<byte> payload)
    {
        ExifSummary exif = payload.Length > ExifOrientation.TiffOffset ? ExifSummary.Read(payload[ExifOrientation.TiffOffset..]) : default;
        _orientation ??= exif.Orientation;
        if (payload.SequenceEqual(ExifOrientation.Payload(exif.Orientation)))
        {
            return;
        }

        _removed.Add(MetadataKind.Exif);
        if (exif.HasPosition)
        {
            _removed.Add(MetadataKind.Position);
        }

        if (exif.HasThumbnail)
        {
            _removed.Add(MetadataKind.Thumbnail);
        }
    }

    private static void Write(ArrayBufferWriter<byte> file, JpegSegment segment)
    {
        Span<byte> head = [JpegMarker.Prefix, segment.Marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(segment.Payload.Length + 2));
        file.Write(head);
        file.Write(segment.Payload);
        file.Write(segment.Entropy);
    }
}
