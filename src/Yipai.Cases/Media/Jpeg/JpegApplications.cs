namespace Yipai.Cases.Media;

/// <summary>Selects what stays of the application segments: density, orientation, colours and AI label.</summary>
internal sealed class JpegApplications(ScrubPlan plan, ScrubPlan body)
{
    private const int HeadLength = 4;
    private const int JfifLength = 14;
    private const int AdobeLength = 12;

    private readonly JpegProfile _profile = new();
    private byte[]? _jfif;
    private byte? _orientation;

    public void Take(byte marker, ReadOnlySpan<byte> payload, long start)
    {
        switch (marker)
        {
            case JpegMarker.App0 when payload.Length >= JfifLength && payload.StartsWith("JFIF\0"u8):
                TakeJfif(payload);
                break;
            case JpegMarker.App0 when payload.StartsWith("JFXX\0"u8):
                plan.Remove(MetadataKind.Thumbnail);
                break;
            case JpegMarker.App1 when payload.StartsWith(ExifOrientation.Signature):
                plan.Label ??= AiLabelFormat.Find(payload);
                _orientation ??= ExifOrientation.Remove(payload, ExifOrientation.TiffOffset, plan);
                break;
            case JpegMarker.App1 when payload.StartsWith("http://ns.adobe.com/"u8):
                TakeXmp(payload);
                break;
            case JpegMarker.App13:
                plan.Remove(MetadataKind.Description);
                break;
            case JpegMarker.App2 when payload.StartsWith(JpegProfile.Signature):
                _profile.Take(payload);
                break;
            case JpegMarker.App14 when payload.Length == AdobeLength && payload.StartsWith("Adobe"u8):
                body.Keep(start, HeadLength + AdobeLength);
                break;
            case JpegMarker.App14 when payload.Length > AdobeLength && payload.StartsWith("Adobe"u8):
                plan.Remove(MetadataKind.ApplicationData);
                body.Write(JpegMarker.Segment(marker, payload[..AdobeLength]));
                break;
            default:
                plan.Remove(MetadataKind.ApplicationData);
                break;
        }
    }

    /// <summary>Writes the segments that precede tables and frames.</summary>
    public void WriteHead()
    {
        if (_jfif is not null)
        {
            plan.Write(JpegMarker.Segment(JpegMarker.App0, _jfif));
        }

        if (ExifOrientation.Matters(_orientation.GetValueOrDefault()))
        {
            plan.Write(JpegMarker.Segment(JpegMarker.App1, ExifOrientation.Payload(_orientation.GetValueOrDefault())));
        }

        if (plan.Label is { } label)
        {
            plan.Write(JpegMarker.Segment(JpegMarker.App1, AiLabelFormat.Write(AiLabelFormat.JpegHead, label)));
        }

        _profile.WriteTo(plan);
    }

    /// <summary>Keeps the label alone.</summary>
    /// <remarks>A packet that holds nothing else is not counted as removed.</remarks>
    private void TakeXmp(ReadOnlySpan<byte> payload)
    {
        bool isFirst = plan.Label is null;
        plan.Label ??= AiLabelFormat.Find(payload);
        if (!isFirst || plan.Label is not { } label || !payload.SequenceEqual(AiLabelFormat.Write(AiLabelFormat.JpegHead, label)))
        {
            plan.Remove(MetadataKind.Description);
        }
    }

    private void TakeJfif(ReadOnlySpan<byte> payload)
    {
        if (payload.Length > JfifLength)
        {
            plan.Remove(MetadataKind.Thumbnail);
        }

        // Version, units and density stay. The width and height of the thumbnail become zero.
        _jfif ??= [.. payload[..(JfifLength - 2)], 0, 0];
    }
}
