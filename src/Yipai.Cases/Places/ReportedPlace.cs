using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Cases.Places;
using Yipai.Privacy;
using Yipai.Privacy.Masking;

namespace Yipai.Cases;

/// <summary>Represents the place of a problem together with its source.</summary>
/// <remarks>The place of a case and the position of a person are two data items. The source decides which of them this place is.</remarks>
/// <example>
/// <code>
/// ReportedPlace pin = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.9140, 121.6147));
/// ReportedPlace words = ReportedPlace.FromAddress("人民路15号门前");
/// </code>
/// </example>
[JsonConverter(typeof(RefusingJsonConverter<ReportedPlace>))]
public sealed record ReportedPlace
{
    private static readonly string[] Datums = [Wgs84.Name, Cgcs2000.Name, Gcj02.Name, Bd09.Name];

    private ReportedPlace(PlaceSource source) => Source = source;

    /// <summary>Gets the source of the place.</summary>
    public PlaceSource Source { get; }

    /// <summary>Gets the latitude in degrees north in <see cref="Datum"/>, or null if the place has no point.</summary>
    public double? Latitude { get; private init; }

    /// <summary>Gets the longitude in degrees east in <see cref="Datum"/>, or null if the place has no point.</summary>
    public double? Longitude { get; private init; }

    /// <summary>Gets the name of the point's datum, or null if the place has no point.</summary>
    public string? Datum { get; private init; }

    /// <summary>Gets the address or component code, or null if the place has neither.</summary>
    public string? Text { get; private init; }

    /// <summary>Indicates whether the place shows where the person is or was.</summary>
    public bool IsPersonPosition => Source is PlaceSource.Unspecified or PlaceSource.DevicePositioning or PlaceSource.PhotoMetadata;

    /// <summary>Gets the data item to which the place belongs.</summary>
    public DataItem Item => IsPersonPosition ? DataItems.PrecisePosition : DataItems.CaseReport;

    /// <summary>Creates a place from a pin that the person put on a map.</summary>
    public static ReportedPlace FromMapPin<TDatum>(GeoPoint<TDatum> point)
        where TDatum : IGeoDatum => At(PlaceSource.MapPin, point);

    /// <summary>Creates a place from the device's position.</summary>
    public static ReportedPlace FromDevice<TDatum>(GeoPoint<TDatum> point)
        where TDatum : IGeoDatum => At(PlaceSource.DevicePositioning, point);

    /// <summary>Creates a place from the position in a photo.</summary>
    public static ReportedPlace FromPhoto<TDatum>(GeoPoint<TDatum> point)
        where TDatum : IGeoDatum => At(PlaceSource.PhotoMetadata, point);

    /// <summary>Creates a place from an address that the person typed.</summary>
    /// <exception cref="CasesException">YP0220: the address is empty.</exception>
    public static ReportedPlace FromAddress(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Told(PlaceSource.TypedAddress, address);
    }

    /// <summary>Creates a place from the component code on a plate.</summary>
    /// <exception cref="CasesException">YP0220: the code is empty.</exception>
    public static ReportedPlace FromComponentCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Told(PlaceSource.ComponentCode, code);
    }

    /// <summary>Creates a place from a component code in the national layout.</summary>
    public static ReportedPlace FromComponentCode(ComponentId id) => FromComponentCode(id.ToString());

    /// <summary>Tries to get the point in a datum.</summary>
    /// <remarks>It succeeds only if the place has a point in that datum; the caller converts points of others.</remarks>
    public bool TryGetPoint<TDatum>(out GeoPoint<TDatum> point)
        where TDatum : IGeoDatum
    {
        bool isThere = Datum == TDatum.Name && Latitude is not null && Longitude is not null;
        point = isThere ? new GeoPoint<TDatum>(Latitude!.Value, Longitude!.Value) : default;
        return isThere;
    }

    /// <summary>Returns the centre of the point's cell, or null if the place has no point.</summary>
    internal (double Latitude, double Longitude)? Coarsened(double metres) =>
        Latitude is { } latitude && Longitude is { } longitude ? GeoDistance.Middle(latitude, longitude, metres) : null;

    /// <summary>Returns the point in GCJ-02 for comparisons, or null if the place has no point in a known datum.</summary>
    internal GeoPoint<Gcj02>? InGcj02() =>
        TryGetPoint(out GeoPoint<Gcj02> gcj02) ? gcj02
        : TryGetPoint(out GeoPoint<Wgs84> wgs84) ? wgs84.ToGcj02()
        : TryGetPoint(out GeoPoint<Cgcs2000> cgcs2000) ? cgcs2000.ToWgs84().ToGcj02()
        : TryGetPoint(out GeoPoint<Bd09> bd09) ? bd09.ToGcj02()
        : null;

    /// <summary>Returns the name of the source, never the place.</summary>
    public override string ToString() => Source.ToString();

    /// <summary>Creates a place from its form on the wire.</summary>
    /// <remarks>The caller maps an unknown source to the device's own position.</remarks>
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
