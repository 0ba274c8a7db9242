using CsCheck;
using Yipai.Cases.Places;

namespace Yipai.Cases.Tests.Places;

/// <summary>The expected coordinates are those of PROJ 9.1.1, <c>cs2cs -f %.6f EPSG:4490 EPSG:4529</c>.</summary>
public sealed class GaussKrugerGridTests
{
    private static readonly GaussKrugerGrid Dalian = GaussKrugerGrid.ThreeDegrees(41);

    [Theory]
    [InlineData(38.9132273, 121.6097445, 4309789.977158, 41379417.681452)]
    [InlineData(45.75, 126.65, 5074782.913947, 41784006.867739)]
    [InlineData(53.5, 123.3, 5930307.756007, 41519907.689603)]
    [InlineData(0.5, 120.1, 55358.520972, 41177046.856189)]
    public void Project_PointOfTheZone_IsThatOfProj(double latitude, double longitude, double northing, double easting)
    {
        PlanePoint plane = Dalian.Project(GeoPoint.Cgcs2000(latitude, longitude));

        Assert.Equal(northing, plane.Northing, 0.00001);
        Assert.Equal(easting, plane.Easting, 0.00001);
        GeoPoint<Cgcs2000> back = Dalian.Locate(new PlanePoint(northing, easting));
        Assert.Equal(latitude, back.Latitude, 1e-10);
        Assert.Equal(longitude, back.Longitude, 1e-10);
    }

    [Fact]
    public void Locate_WhatWasProjected_IsThePointToAHundredthOfAMillimetre() =>
        Gen.Select(Gen.Double[0, 60], Gen.Double[-6, 6], Gen.Int[25, 45]).Sample((latitude, east, zone) =>
        {
            GaussKrugerGrid grid = GaussKrugerGrid.ThreeDegrees(zone);
            GeoPoint<Cgcs2000> point = GeoPoint.Cgcs2000(latitude, grid.CentralMeridian + Math.Clamp(east, -5.999, 5.999));

            Assert.InRange(point.MetresTo(grid.Locate(grid.Project(point))), 0, 0.00001);
        }, iter: 20_000);

    [Fact]
    public void Zones_OfThreeAndSixDegrees_DifferByWhatTheyAdd()
    {
        GeoPoint<Cgcs2000> point = GeoPoint.Cgcs2000(38.9132273, 121.6097445);

        PlanePoint plane = Dalian.Project(point);

        Assert.All(
            [
                (41_000_000, GaussKrugerGrid.ThreeDegrees(41, hasZoneInEasting: false)), (20_000_000, GaussKrugerGrid.SixDegrees(21)),
                (41_000_000, GaussKrugerGrid.SixDegrees(21, hasZoneInEasting: false)),
                (41_450_000, GaussKrugerGrid.Local(123, falseEasting: 50_000)),
            ],
            ((double Less, GaussKrugerGrid Grid) other) =>
            {
                Assert.Equal(plane.Northing, other.Grid.Project(point).Northing);
                Assert.Equal(plane.Easting - other.Less, other.Grid.Project(point).Easting, 0.000001);
            });
        Assert.Equal((75, 135), (GaussKrugerGrid.ThreeDegrees(25).CentralMeridian, GaussKrugerGrid.SixDegrees(23).CentralMeridian));
        Assert.Equal("PlanePoint", plane.ToString());
    }

    [Theory]
    [InlineData(41379417.7, 4309790.0)] // swapped
    [InlineData(4309790.0, 379417.7)] // without its zone
    [InlineData(4309790.0, 40638000.0)] // of zone 40
    [InlineData(10_002_000.0, 41379417.7)]
    [InlineData(double.NaN, 41379417.7)]
    [InlineData(4309790.0, double.PositiveInfinity)]
    public void Locate_WhatIsNotOfTheGrid_IsRefused(double northing, double easting) =>
        Assert.Equal("YP0224", Assert.Throws<CasesException>(() => Dalian.Locate(new PlanePoint(northing, easting))).Code);

    [Fact]
    public void Grids_OutsideChina_AreRefused()
    {
        Func<object>[] wrong =
        [
            () => GaussKrugerGrid.ThreeDegrees(24), () =>
            GaussKrugerGrid.ThreeDegrees(46), () => GaussKrugerGrid.SixDegrees(12), () => GaussKrugerGrid.SixDegrees(24),
            () => GaussKrugerGrid.Local(69), () => GaussKrugerGrid.Local(double.NaN), () => Dalian.Project(GeoPoint.Cgcs2000(39, 116.4)),
        ];

        Assert.All(wrong, make => Assert.Equal("YP0224", Assert.Throws<CasesException>(make).Code));
    }
}
