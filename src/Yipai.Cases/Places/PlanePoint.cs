namespace Yipai.Cases.Places;

/// <summary>A point on the plane of a survey, in metres.</summary>
/// <remarks>Surveys in China write X for north and Y for east, maps elsewhere the other way round: so the axes are named.</remarks>
/// <param name="Northing">Metres to the north (X 纵坐标).</param>
/// <param name="Easting">Metres to the east (Y 横坐标), with what the grid adds.</param>
public readonly record struct PlanePoint(double Northing, double Easting)
{
    /// <summary>A fixed word, never the place.</summary>
    public override string ToString() => nameof(PlanePoint);
}
