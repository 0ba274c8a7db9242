using System.Text.Json;

namespace Yipai.Cases.Places;

/// <summary>Points as GeoJSON (RFC 7946): WGS-84 alone, longitude before latitude.</summary>
/// <remarks>A point of another datum has to be converted first, by a call that a reader sees.</remarks>
public static class GeoJsonPoint
{
    /// <summary>Writes <c>{"type":"Point","coordinates":[121.6147,38.914]}</c>.</summary>
    public static void WriteGeoJson(this Utf8JsonWriter writer, GeoPoint<Wgs84> point)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Point");
        writer.WriteStartArray("coordinates");
        writer.WriteNumberValue(point.Longitude);
        writer.WriteNumberValue(point.Latitude);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Reads a point; an altitude is passed over.</summary>
    /// <param name="utf8">The JSON of a geometry or of a feature that holds one.</param>
    /// <exception cref="CasesException">YP0222: it is no such JSON. YP0220: a coordinate is outside its range.</exception>
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
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw CasesException.NotGeoJson();
        }
    }
}
