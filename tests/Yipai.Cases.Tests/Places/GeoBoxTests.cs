using CsCheck;
using Yipai.Cases.Places;

namespace Yipai.Cases.Tests.Places;

public sealed class GeoBoxTests
{
    private static readonly Gen<GeoPoint<Wgs84>> Anywhere = Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], GeoPoint.Wgs84);

    [Fact]
    public void Around_AnyMiddleAndDistance_HoldsEveryPointWithinTheDistance() =>
        Gen.Select(Anywhere, Gen.Double[1, 1_000_000], Gen.Double[-11, 11], Gen.Double[-180, 180]).Sample(
        (middle, metres, north, east) =>
        {
            GeoBox<Wgs84> box = GeoBox.Around(middle, metres);
            GeoPoint<Wgs84> other = GeoPoint.Wgs84(
                Math.Clamp(middle.Latitude + (north * metres / 1_000_000), -90, 90),
                    Math.IEEERemainder(middle.Longitude + (east * metres / 1_000_000), 360));

            Assert.True(middle.MetresTo(other) > metres * 0.999_999 || box.Contains(other));
        }, iter: 20_000);

    [Fact]
    public void Around_FiveHundredMetres_ReachesNoFurther()
    {
        GeoPoint<Gcj02> middle = GeoPoint.Gcj02(38.914, 121.6147);

        GeoBox<Gcj02> box = GeoBox.Around(middle, 500);

        Assert.Equal(500, middle.MetresTo(GeoPoint.Gcj02(box.NorthEast.Latitude, middle.Longitude)), 3);
        Assert.Equal(500, middle.MetresTo(GeoPoint.Gcj02(middle.Latitude, box.SouthWest.Longitude)), 0.01);
        Assert.False(box.Contains(GeoPoint.Gcj02(38.919, 121.6147)));
    }

    [Fact]
    public void Around_AtTheEdgesOfTheMap_GoesOnBehindThem()
    {
        Assert.True(GeoBox.Around(GeoPoint.Wgs84(0, 179.999), 1000).Contains(GeoPoint.Wgs84(0, -179.999)));
        Assert.True(GeoBox.Around(GeoPoint.Wgs84(89.999, 10), 1000).Contains(GeoPoint.Wgs84(89.999, -170)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    [InlineData(double.NaN)]
    public void Around_DistanceOutOfRange_IsRefused(double metres) =>
        Assert.Equal("YP0223", Assert.Throws<CasesException>(() => GeoBox.Around(GeoPoint.Wgs84(0, 0), metres)).Code);
}
