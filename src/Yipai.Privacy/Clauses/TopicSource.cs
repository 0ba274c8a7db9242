namespace Yipai.Privacy.Clauses;

/// <summary>Says which policy answers a topic (P1/5 to P1/7).</summary>
public enum TopicSource
{
    /// <summary>The platform's policy answers.</summary>
    Platform = 0,

    /// <summary>The product's own policy answers, which prevails over the platform's.</summary>
    Product,
}
