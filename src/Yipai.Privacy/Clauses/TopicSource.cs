namespace Yipai.Privacy.Clauses;

/// <summary>Whose policy answers a topic (P1/5 to P1/7).</summary>
public enum TopicSource
{
    /// <summary>The platform's.</summary>
    Platform = 0,

    /// <summary>The product's own, which prevails.</summary>
    Product,
}
