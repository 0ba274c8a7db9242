using Microsoft.EntityFrameworkCore;

namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Defines the tables in PostgreSQL, which have their own migrations.</summary>
internal sealed class PostgreSqlYipaiContext(DbContextOptions<PostgreSqlYipaiContext> options) : YipaiContext(options);
