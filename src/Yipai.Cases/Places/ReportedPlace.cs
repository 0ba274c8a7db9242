using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Cases.Places;
using Yipai.Privacy;
using Yipai.Privacy.Masking;

namespace Yipai.Cases;

/// <summary>The place of a problem, with where it was learnt from.</summary>
/// <remarks>A case's place and a person's position are two data items; the source tells which this is.</remarks>
[JsonConverter(typeof(RefusingJsonConverter<ReportedPlace>))]
public sealed record ReportedPlace
{
    private static readonly string[] Datums = [Wgs84.Name, Cgcs2000.Name, Gcj02.Name, Bd09.Name];

    private ReportedPlace(PlaceSource source) => Source = source;

    /// <summary>Where it comes from.</summary>
    public PlaceSource Source { get; }

    /// <summary>Degrees north in <see cref="Datum"/>, or null where the place has no point.</summary>
    public double? Latitude { get; private init; }

    /// <summary>Degrees east in <see cref="Datum"/>, or null where the place has no point.</summary>
    public double? Longitude { get; private init; }

    /// <summary>The name of the point's datum, or null.</summary>
    public string? Datum { get; private init; }

    /// <summary>The address or component code that was given, or null.</summary>
    public string? Text { get; private init; }

    /// <summary>Whether it says where the person is or was.</summary>
    public bool IsPersonPosition => Source is PlaceSource.Unspecified or PlaceSource.DevicePositioning or PlaceSource.PhotoMetadata;

    /// <summary>The data item that this place is.</summary>
    public DataItem Item => IsPersonPosition ? DataItems.PrecisePosition : DataItems.CaseReport;

    /// <summary>A pin that the person put on a map.</summary>
    public static ReportedPlace FromMapPin<TDatum>(GeoPoint<TDatum> point)
        where TDatum : IGeoDatum => At(PlaceSource.MapPin, point);

    /// <summary>The position of the device.</summary>
    public static ReportedPlace FromDevice<TDatum>(GeoPoint<TDatum> point)
        where TDatum : IGeoDatum => At(PlaceSource.DevicePositioning, point);

    /// <summary>The position that a photo carries.</summary>
    public static ReportedPlace FromPhoto<TDatum>(GeoPoint<TDatum> point)
        where TDatum : IGeoDatum => At(PlaceSource.PhotoMetadata, point);

    /// <summary>An address that the person typed.</summary>
    /// <exception cref="CasesException">YP0220: the address is empty.</exception>
    public static ReportedPlace FromAddress(string address) => Told(PlaceSource.TypedAddress, address);

    /// <summary>The code of a component, read off its plate.</summary>
    /// <exception cref="CasesException">YP0220: the code is empty.</exception>
    public static ReportedPlace FromComponentCode(string code) => Told(PlaceSource.ComponentCode, code);

    /// <summary>The code of a component in the national form.</summary>
    public static ReportedPlace FromComponentCode(ComponentId id) => FromComponentCode(id.ToString());

    /// <summary>The point, where the place has one in this datum; another is converted by the caller.</summary>
    public bool TryGetPoint<TDatum>(out GeoPoint<TDatum> point)
        where TDatum : IGeoDatum
    {
        bool isThere = Datum == TDatum.Name && Latitude is not null && Longitude is not null;
        point = isThere ? new GeoPoint<TDatum>(Latitude!.Value, Longitude!.Value) : default;
        return isThere;
    }

    /// <summary>The point in the middle of its cell, or null where the place has none.</summary>
    internal (double Latitude, double Longitude)? Coarsened(double metres) =>
        Latitude is { } latitude && Longitude is { } longitude ? GeoDistance.Middle(latitude, longitude, metres) : null;

    /// <summary>The point converted for comparing, or null where the place has none of a known datum.</summary>
    internal GeoPoint<Gcj02>? InGcj02() =>
        TryGetPoint(out GeoPoint<Gcj02> gcj02) ? gcj02
        : TryGetPoint(out GeoPoint<Wgs84> wgs84) ? wgs84.ToGcj02()
        : TryGetPoint(out GeoPoint<Cgcs2000> cgcs2000) ? cgcs2000.ToWgs84().ToGcj02()
        : TryGetPoint(out GeoPoint<Bd09> bd09) ? bd09.ToGcj02()
        : null;

    /// <summary>The source, never the place.</summary>
    public override string ToString() => Source.ToString();

    /// <summary>A place as it came over a wire; an unknown source is the device's own.</summary>
    internal static ReportedPlace FromWire(PlaceSource source, double? latitude, double? longitude, string? datum, string? text)
    {
        bool isPoint = latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180 && datum is not null && Datums.Contains(datum);
        if (!isPoint && ((latitude ?? longitude) is not null || string.IsNullOrWhiteSpace(text)))
        {
            throw CasesException.BadCoordinate();
        }

        return new ReportedPlace(source) { Latitude = latitude, Longitude = longitude, Datum = datum, Text = text };
    }

    private static ReportedPlace Told(PlaceSource source, string text) =>
        string.IsNullOrWhiteSpace(text) ? throw CasesException.BadCoordinate() : new(source) { Text = text };

    private static ReportedPlace At<TDatum>(PlaceSource source, GeoPoint<TDatum> point)
        where TDatum : IGeoDatum =>
        new(source) { Latitude = point.Latitude, Longitude = point.Longitude, Datum = TDatum.Name };
}
