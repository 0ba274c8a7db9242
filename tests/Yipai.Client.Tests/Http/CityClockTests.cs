using Yipai.Client.Http;

namespace Yipai.Client.Tests.Http;

/// <summary>The device's clock as the city's answers correct it.</summary>
public sealed class CityClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly TwoClocks _device = new();
    private readonly CityClock _clock;

    public CityClockTests() => _clock = new CityClock(_device);

    [Fact]
    public void GetUtcNow_NoAnswerYet_IsTheDevicesTime() => Assert.Equal(Start, _clock.GetUtcNow());

    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    [InlineData(315_576_000)]
    [InlineData(-315_576_000)]
    public void GetUtcNow_AnswerDiffers_IsTheCitysTime(int seconds)
    {
        Learn(Start.AddSeconds(seconds), roundTrip: TimeSpan.FromSeconds(2));

        Assert.Equal(Start.AddSeconds(seconds + 1.5), _clock.GetUtcNow());
    }

    [Fact]
    public void GetUtcNow_AnswerWithinItsUncertainty_IsTheDevicesTime()
    {
        Learn(Start, roundTrip: TimeSpan.FromSeconds(2));

        Assert.Equal(Start.AddSeconds(2), _clock.GetUtcNow());
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(3, 2)]
    public void Uncertainty_AfterAnAnswer_IsHalfOfRoundTripAndSecond(int roundTrip, double expected)
    {
        Learn(Start.AddMinutes(5), TimeSpan.FromSeconds(roundTrip));

        Assert.Equal(TimeSpan.FromSeconds(expected), _clock.Uncertainty);
    }

    [Fact]
    public void Learn_RoundTripOfAMinute_TeachesNothing()
    {
        Learn(Start.AddYears(1), TimeSpan.FromMinutes(1));

        Assert.Null(_clock.Uncertainty);
    }

    [Fact]
    public void GetUtcNow_DeviceSleptAfterTheAnswer_GoesOnWithTheWallClock()
    {
        Learn(Start.AddMinutes(-5), TimeSpan.Zero);

        _device.Wall = Start.AddHours(8);

        Assert.Equal(Start.AddHours(8).AddMinutes(-5).AddSeconds(0.5), _clock.GetUtcNow());
    }

    [Fact]
    public void GetUtcNow_WallClockSetBackAfterTheAnswer_GoesOnWithTheSteadyClock()
    {
        Learn(Start.AddMinutes(5), TimeSpan.Zero);
        _device.Advance(TimeSpan.FromMinutes(1));

        _device.Wall = Start.AddYears(-10);

        Assert.Equal(Start.AddMinutes(6).AddSeconds(0.5), _clock.GetUtcNow());
    }

    [Fact]
    public void FindConfirmedTime_NoAnswerYet_IsNull() => Assert.Null(_clock.FindConfirmedTime());

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void FindConfirmedTime_BothClocksAdvancedSinceTheAnswer_IsTheCorrectedTime(int days)
    {
        Learn(Start.AddYears(10), TimeSpan.Zero);

        _device.Advance(TimeSpan.FromDays(days));

        Assert.Equal(Start.AddYears(10).AddDays(days).AddSeconds(0.5), _clock.FindConfirmedTime());
    }

    [Fact]
    public void FindConfirmedTime_WallClockSetAheadAfterTheAnswer_IsNull()
    {
        Learn(Start, TimeSpan.Zero);

        _device.Wall = Start.AddYears(10);

        Assert.Null(_clock.FindConfirmedTime());
    }

    private void Learn(DateTimeOffset date, TimeSpan roundTrip)
    {
        long sentAt = _clock.GetTimestamp();
        _device.Advance(roundTrip);
        _clock.Learn(date, sentAt);
    }

    /// <summary>A device whose clock on the wall can be set, and whose steady clock cannot.</summary>
    private sealed class TwoClocks : TimeProvider
    {
        private TimeSpan _steady;

        public DateTimeOffset Wall { get; set; } = Start;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => _steady.Ticks;

        public void Advance(TimeSpan time)
        {
            Wall += time;
            _steady += time;
        }
    }
}
