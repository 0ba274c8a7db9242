using System.Text;
using System.Text.Json;
using CsCheck;
using Yipai.Cases.Places;

namespace Yipai.Cases.Tests.Places;

public sealed class DatumConversionTests
{
    private static readonly Gen<GeoPoint<Wgs84>> InChina = Gen.Select(Gen.Double[20, 50], Gen.Double[80, 130], GeoPoint.Wgs84);

    [Theory]
    [InlineData(31.1774276, 121.5272106, 31.17530398364597, 121.531541859215)]
    [InlineData(22.543847, 113.912316, 22.540796131694766, 113.9171764808363)]
    [InlineData(39.911954, 116.377817, 39.91334545536069, 116.38404722455657)]
    [InlineData(39.915, 116.404, 39.91640428150164, 116.41024449916938)]
    [InlineData(-27.4698, 153.0251, -27.4698, 153.0251)]
    [InlineData(39.7392, -104.9903, 39.7392, -104.9903)]
    public void ToGcj02_PublishedPoint_IsReproduced(double latitude, double longitude, double shiftedLatitude, double shiftedLongitude)
    {
        GeoPoint<Gcj02> shifted = GeoPoint.Wgs84(latitude, longitude).ToGcj02();

        Assert.Equal(shiftedLatitude, shifted.Latitude, 6);
        Assert.Equal(shiftedLongitude, shifted.Longitude, 6);
    }

    [Fact]
    public void ToBd09_PublishedPoint_IsReproducedBothWays()
    {
        GeoPoint<Bd09> forward = GeoPoint.Gcj02(39.915, 116.404).ToBd09();
        GeoPoint<Gcj02> back = GeoPoint.Bd09(39.915, 116.404).ToGcj02();

        Assert.Equal(39.92133699351021, forward.Latitude, 12);
        Assert.Equal(116.41036949371029, forward.Longitude, 12);
        Assert.Equal(39.90865673957631, back.Latitude, 5);
        Assert.Equal(116.39762729119315, back.Longitude, 5);
    }

    [Fact]
    public void ToWgs84_ConvertedPoint_ComesBackWithinAMillimetre() => InChina.Sample(point =>
    {
        Assert.InRange(point.ToGcj02().ToWgs84().MetresTo(point), 0, 0.001);
        Assert.InRange(point.ToGcj02().ToBd09().ToGcj02().ToWgs84().MetresTo(point), 0, 0.001);
        Assert.Equal(point, point.ToCgcs2000().ToWgs84());
    }, iter: 20_000);

    [Theory]
    [InlineData(38.914, 121.615, true)] // Dalian
    [InlineData(39.9, 116.4, true)]
    [InlineData(43.8, 87.6, true)] // Ürümqi
    [InlineData(18.25, 109.5, true)] // Sanya
    [InlineData(22.30, 114.17, false)] // Hong Kong
    [InlineData(25.03, 121.56, false)] // Taipei
    [InlineData(37.57, 126.98, false)] // Seoul
    [InlineData(21.03, 105.85, false)] // Hanoi
    [InlineData(47.92, 106.92, false)] // Ulaanbaatar
    public void ToGcj02_MainlandBorder_LeavesTheNeighboursWhereTheyAre(double latitude, double longitude, bool isShifted)
    {
        GeoPoint<Gcj02> strict = GeoPoint.Wgs84(latitude, longitude).ToGcj02(DatumBorder.Mainland);

        Assert.Equal(isShifted, strict.Latitude != latitude);
        Assert.NotEqual(latitude, GeoPoint.Wgs84(latitude, longitude).ToGcj02().Latitude);
    }

    [SkippableFact]
    public void ToGcj02_CitiesOfTheFixture_LieWhereItHasThem()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Yipai.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        string path = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "data", "vectors", "gcoord-china-cities.json");
        Skip.IfNot(File.Exists(path), "The shared reference data is not beside the repository.");
        using JsonDocument fixture = JsonDocument.Parse(File.ReadAllText(path));
        int cities = 0;
        foreach (JsonElement city in fixture.RootElement.EnumerateArray())
        {
            (double Longitude, double Latitude) Of(string name) =>
                (city.GetProperty("coords").GetProperty(name)[0].GetDouble(), city.GetProperty("coords").GetProperty(name)[1].GetDouble());
            GeoPoint<Wgs84> wgs = GeoPoint.Wgs84(Of("WGS84").Latitude, Of("WGS84").Longitude);
            GeoPoint<Gcj02> gcj = GeoPoint.Gcj02(Of("GCJ02").Latitude, Of("GCJ02").Longitude);
            GeoPoint<Bd09> bd = GeoPoint.Bd09(Of("BD09").Latitude, Of("BD09").Longitude);
            Assert.InRange(wgs.ToGcj02().MetresTo(gcj), 0, 0.8);
            Assert.InRange(gcj.ToBd09().MetresTo(bd), 0, 0.02);
            Assert.InRange(bd.ToGcj02().MetresTo(gcj), 0, 0.2);
            cities++;
        }

        Assert.Equal(664, cities);
    }

    [Fact]
    public void MetresTo_TwoPoints_IsTheDistanceOnAGlobe()
    {
        Assert.InRange(GeoPoint.Wgs84(38.914, 121.6147).MetresTo(GeoPoint.Wgs84(39.9042, 116.4074)), 459_000, 462_000);
        Assert.Equal(0, GeoPoint.Wgs84(38.914, 121.6147).MetresTo(GeoPoint.Wgs84(38.914, 121.6147)));
    }

    [Fact]
    public void Coarsen_PointsOfOneCell_BecomeOnePointInIt() =>
        Gen.Select(InChina, Gen.Double[50, 5000], Gen.Double[-0.4, 0.4], Gen.Double[-0.4, 0.4]).Sample((point, metres, north, east) =>
    {
        GeoPoint<Wgs84> coarse = point.Coarsen(metres);

        Assert.InRange(coarse.MetresTo(point), 0, metres * 0.75);
        double height = metres / 111_195;
        Assert.Equal(coarse, GeoPoint.Wgs84(coarse.Latitude + (north * height), coarse.Longitude + (east * height)).Coarsen(metres));
    });

    [Fact]
    public void Coarsen_CellOfNoSize_IsRefused() =>
        Assert.Equal("YP0221", Assert.Throws<CasesException>(() => GeoPoint.Wgs84(38, 121).Coarsen(0)).Code);

    [Fact]
    public void Contains_EdgeOrDateLine_IsInTheBox()
    {
        var dalian = new GeoBox<Wgs84>(GeoPoint.Wgs84(38.7, 121.0), GeoPoint.Wgs84(40.2, 123.5));
        var ocean = new GeoBox<Wgs84>(GeoPoint.Wgs84(-10, 170), GeoPoint.Wgs84(10, -170));

        Assert.True(dalian.Contains(GeoPoint.Wgs84(38.7, 121.0)));
        Assert.False(dalian.Contains(GeoPoint.Wgs84(38.6, 121.0)));
        Assert.True(ocean.Contains(GeoPoint.Wgs84(0, 180)));
        Assert.False(ocean.Contains(GeoPoint.Wgs84(0, 0)));
    }

    [Fact]
    public void WriteGeoJson_Point_IsParsedBack()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteGeoJson(GeoPoint.Wgs84(38.914, 121.6147));
        }

        string json = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Equal("""{"type":"Point","coordinates":[121.6147,38.914]}""", json);
        Assert.Equal(GeoPoint.Wgs84(38.914, 121.6147), GeoJsonPoint.Parse(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(GeoPoint.Wgs84(38.914, 121.6147), GeoJsonPoint.Parse("""{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[121.6147,38.914,12]}}"""u8));
    }

    [Theory]
    [InlineData("""{"type":"LineString","coordinates":[[1,2],[3,4]]}""", "YP0222")]
    [InlineData("""{"type":"Point","coordinates":[1]}""", "YP0222")]
    [InlineData("""{"type":"Point"}""", "YP0222")]
    [InlineData("[1,2]", "YP0222")]
    [InlineData("{", "YP0222")]
    [InlineData("""{"type":"Point","coordinates":[38.9,121.6]}""", "YP0220")]
    public void Parse_OtherJson_IsRefused(string json, string code) =>
        Assert.Equal(code, Assert.Throws<CasesException>(() => GeoJsonPoint.Parse(Encoding.UTF8.GetBytes(json))).Code);

    [Fact]
    public void TryGetPoint_AnotherDatum_GivesNothing()
    {
        ReportedPlace place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914, 121.6147));

        Assert.True(place.TryGetPoint(out GeoPoint<Gcj02> point));
        Assert.Equal(GeoPoint.Gcj02(38.914, 121.6147), point);
        Assert.False(place.TryGetPoint(out GeoPoint<Wgs84> _));
    }
}
