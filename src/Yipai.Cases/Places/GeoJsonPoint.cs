using System.Text.Json;

namespace Yipai.Cases.Places;

/// <summary>Reads and writes points as GeoJSON (RFC 7946), which knows WGS-84 only and puts longitude before latitude.</summary>
/// <remarks>Convert a point of another datum first. The conversion is a call of its own, so that a reader of the code sees it.</remarks>
public static class GeoJsonPoint
{
    /// <summary>Writes a point such as <c>{"type":"Point","coordinates":[121.6147,38.914]}</c>.</summary>
    public static void WriteGeoJson(this Utf8JsonWriter writer, GeoPoint<Wgs84> point)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("type", "Point");
        writer.WriteStartArray("coordinates");
        writer.WriteNumberValue(point.Longitude);
        writer.WriteNumberValue(point.Latitude);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Reads a point and ignores its altitude.</summary>
    /// <param name="utf8">The JSON of a Point, or of a Feature that holds one.</param>
    /// <exception cref="CasesException">YP0222: the JSON is not a GeoJSON point. YP0220: a coordinate is out of its range.</exception>
    public static GeoPoint<Wgs84> Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            JsonElement geometry = document.RootElement;
            if (geometry.GetProperty("type").ValueEquals("Feature"))
            {
                geometry = geometry.GetProperty("geometry");
            }

            JsonElement coordinates = geometry.GetProperty("coordinates");
            return geometry.GetProperty("type").ValueEquals("Point") && coordinates.GetArrayLength() is 2 or 3
                ? GeoPoint.Wgs84(coordinates[1].GetDouble(), coordinates[0].GetDouble())
                : throw CasesException.NotGeoJson();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException)
        {
            throw CasesException.NotGeoJson();
        }
    }
}
